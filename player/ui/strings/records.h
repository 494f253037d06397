/// What is said of the records that travel: Home's line, their screen, and connecting this laptop.
#pragma once

#include "player/ui/strings/count.h"

#include <string_view>

namespace ui::strings {

/// The quiet line: parts of it stand side by side.
struct Travel {
    std::string_view saved_here = "Saved on this laptop";
    Count waiting{"{} record waiting", "{} records waiting"};
    Count sending{"sending {} record", "sending {} records"};
    Count refused{"{} record refused", "{} records refused"};
    std::string_view all_sent = "all records sent";
    std::string_view last_sent = "last sent {}";
    std::string_view connected = "connected";
    std::string_view not_read = "other laptops not read";
    /// Why. Said in full where somebody looks for it.
    std::string_view cannot_come_in =
        "Work from your other laptops cannot come in at the moment: {} Nothing is lost, and Mooring asks again by itself.";
    std::string_view stopped = "{}. Sending has stopped: see what to do";  ///< what stands before
    std::string_view to_records = "shows your records";
    std::string_view to_connection = "shows what to do";
};

struct Records {
    std::string_view title = "Your records";
    std::string_view intro =
        "What you did in your modules, as it is told to the people you learn for. The words of a private reflection are "
        "never part of it.";
    std::string_view unconnected = "This laptop is not connected, so all of this stays here. Nothing is lost by waiting. Where no network ever comes, save it to a file and hand that on.";
    std::string_view read_only = "Open for reading only: the other window sends your records";
    std::string_view connect = "Connect this laptop";
    std::string_view trying_again = "Not sent yet: {} Mooring tries again by itself.";
    std::string_view stopped = "Sending has stopped: {} Everything is kept here until that is mended.";
    std::string_view to_connection = "Look at the connection";
    std::string_view send_now = "Send now";
    std::string_view sending_now = "Sending …";
    std::string_view try_refused = "Try the refused ones again";
    std::string_view send_all = "Send everything again";
    std::string_view send_all_what =
        "For a place that has lost records, say because it was restored from a backup. What it has already, it keeps once.";
    std::string_view save_file = "Save to a file";
    std::string_view save_file_what = "writes all your records to a file that you can hand to your manager without a network";
    std::string_view filter = "Which records";
    std::string_view all = "All";
    std::string_view waiting = "Waiting";
    std::string_view sent = "Sent";
    std::string_view refused = "Refused";
    std::string_view list = "Records";
    std::string_view reading = "Reading your records …";
    std::string_view newer = "Newer";
    std::string_view older = "Older";
    std::string_view page = "Page {}";
    std::string_view not_read = "Your records cannot be shown: {} They are safe on this laptop.";

    std::string_view none = "No records yet";
    std::string_view none_detail = "As soon as you open a module, what you do there is kept here.";
    std::string_view none_waiting = "No record is waiting";
    std::string_view none_sent = "No record has been sent yet";
    std::string_view none_refused = "No record was refused";

    std::string_view receipt_waiting = "waiting";
    std::string_view receipt_sent = "sent {}";
    std::string_view receipt_refused = "refused";
    std::string_view receipt_different = "differs there";
    std::string_view in_module = "{} · {}";  ///< the module; when

    std::string_view opened = "Opened the module";
    std::string_view read_page = "Read “{}”";
    std::string_view read_a_page = "Read a page";
    std::string_view practised_right = "Practised question {}: right";
    std::string_view practised_wrong = "Practised question {}: not right yet";
    std::string_view answered_right = "Answered quiz question {}: right";
    std::string_view answered_wrong = "Answered quiz question {}: not right";
    std::string_view answered = "Answered question {}";
    std::string_view passed = "Passed with {}";
    std::string_view passed_plain = "Passed";
    std::string_view finished_quiz = "Handed in the quiz: {}";
    std::string_view finished_quiz_plain = "Handed in the quiz";
    std::string_view failed = "Took the quiz: {}, not passed yet";
    std::string_view failed_plain = "Took the quiz: not passed yet";
    std::string_view completed = "Finished every page and the quiz";
    std::string_view left = "Left the module";
    std::string_view shared_words = "Shared a reflection";
    std::string_view wrote_privately = "Wrote a private reflection, whose words stay here";
    std::string_view took_back = "Took back the earlier words of a reflection";
    std::string_view other = "Recorded “{}”";

    std::string_view asked = "What was asked: {}";
    std::string_view said = "What you answered, as it is sent: {}";
    std::string_view wrote = "Your words, as they are sent: {}";
    std::string_view number = "Record {}, known as {}";
    std::string_view copy = "Copy this record";
    std::string_view copy_what = "puts the record as it is sent on the clipboard";
};

/// What goes along with the records, where the learner ticks it.
struct Sharing {
    std::string_view title = "What goes with your records";
    std::string_view name = "Your name goes with your records";
    std::string_view name_detail =
        "Whoever may read your records sees “{}” with all of them, those sent before too. Unticked, nobody new is told; who was "
        "told already still knows.";
    std::string_view no_name = "You have not written your name yet. Its place is under Settings.";
    std::string_view staff_number = "Your staff number goes along when you connect";
    std::string_view staff_number_detail =
        "When a code connects this laptop, the managers of your team see “{}”, and know by it who you are.";
    std::string_view no_staff_number = "You have not written a staff number yet. Its place is under Settings.";
};

struct Connection {
    std::string_view title = "Connection";
    std::string_view intro =
        "Connected, this laptop sends what you do in your modules to the people you learn for: pages read, answers, "
        "scores and shared reflections. Private reflections never leave it. Without a network it waits, and nothing is "
        "lost. A new place gets all of your records, also those that another one has.";
    std::string_view not_connected = "Not connected: your records stay on this laptop.";
    std::string_view connected_to = "Connected to {}";
    std::string_view not_readable = "Connected, but not able to send";
    std::string_view as_person = "As {}";
    std::string_view as_person_in = "As {}, in the team {}";
    std::string_view as_team = "In the team {}";
    std::string_view with_key = "With the key {}";
    std::string_view with_key_since = "With the key {}, since {}";
    std::string_view trouble_stopped = "Sending has stopped: {} Your records are safe here. Connect again below, or send again once it is mended.";
    std::string_view trouble_waiting = "Not sent yet: {} Mooring tries again by itself.";
    std::string_view send_again = "Send again";
    std::string_view to_records = "See your records";
    std::string_view disconnect = "Disconnect";
    std::string_view elsewhere = "Connect to another place";
    std::string_view connect = "Connect this laptop";
    std::string_view change = "Look at the connection";

    std::string_view by_code = "With a connection code";
    std::string_view by_code_detail =
        "Your manager or trainer gives you a line with an address and a code in it. It works once. Paste all of it.";
    std::string_view code = "Connection code";
    std::string_view code_example = "https://hub.example.org/connect#ABCDE-FGHIJ";
    std::string_view connect_button = "Connect";

    std::string_view by_key = "With an address and a key";
    std::string_view by_key_detail = "For any Learning Record Store that speaks xAPI 1.0.3. Whoever runs it gives you all three.";
    std::string_view address = "Address";
    std::string_view address_example = "https://lrs.example.org/xapi";
    std::string_view key = "Key";
    std::string_view secret = "Secret";
    std::string_view secret_what = "shown as dots, and kept in the desktop's keyring or a file that only you can read";
    std::string_view test = "Test";
    std::string_view trying = "Trying …";
    std::string_view connecting = "Connecting …";
    std::string_view cancel = "Stop trying";

    std::string_view disconnect_title = "Disconnect this laptop?";
    std::string_view disconnect_detail =
        "Nothing more is sent. Your records stay on this laptop, and those that were sent stay where they are. To "
        "connect again you need a new code, or the address, key and secret.";
    std::string_view stay = "Stay connected";
};

}  // namespace ui::strings
