#include "player/state/dates.h"
#include "player/state/progress.h"
#include "player/state/quiz.h"
#include "player/ui/problem_list.h"
#include "player/ui/sheet.h"
#include "player/ui/views.h"
#include "player/ui/warning_card.h"
#include "player/ui/widgets.h"
#include "player/ui/wrapped_row.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

namespace ui {
namespace {

using state::OfferKind;

constexpr std::size_t digits_shown = 16;  ///< of a digest: enough to compare by eye

/// What went wrong, as a sentence that stands alone.
std::string as_sentence(std::string why) {
    if (!why.empty() && why.front() >= 'a' && why.front() <= 'z') why.front() = static_cast<char>(why.front() - 'a' + 'A');
    if (!why.ends_with('.')) why += '.';
    return why;
}

std::string size_words(const strings::NewModule& words, std::size_t bytes) {
    constexpr double kilobyte = 1024, megabyte = kilobyte * kilobyte;
    const auto size = static_cast<double>(bytes);
    if (size >= megabyte) return filled(words.megabytes, size / megabyte);
    return filled(words.kilobytes, std::max(static_cast<long long>(size / kilobyte), 1LL));
}

std::string minutes_of(const Frame& frame, const content::Module& module) {
    const std::vector<int> seconds = content::page_seconds(module);
    const int total = std::accumulate(seconds.begin(), seconds.end(), 0);
    return counted(frame.strings.common.minutes, std::max((total + 59) / 60, 1));
}

long long questions_on(const content::Page& page) {
    return std::count_if(page.elements.begin(), page.elements.end(), [](const content::Element& element) {
        return std::holds_alternative<content::Question>(element);
    });
}

/// Whether what was found has been drawn.
struct Drawn {
    bool has_offer = false;
};

/// The screen while it is drawn.
class NewModuleView {
public:
    NewModuleView(const state::State& state, Frame& frame)
        : state_(state), frame_(frame), words_(frame.strings.new_module), adding_(state.adding) {}

    void run() {
        bool& was_shown = frame_.memory.keep<Drawn>(frame_.id("drawn")).has_offer;
        const bool is_new = !std::exchange(was_shown, adding_.offer.has_value());
        if (!adding_.offer) return checking();
        kind_ = state::kind_of(*adding_.offer, state_);
        const strings::NewModule::Kind& said = words_.kinds[static_cast<std::size_t>(kind_)];
        const Sheet sheet(state_, frame_, said.title);
        if (kind_ == OfferKind::unusable) {
            paragraph(frame_, as_sentence(adding_.offer->why_not));
            paragraph(frame_, said.detail);
        } else {
            paragraph(frame_, detail(said.detail));
        }
        if (!adding_.why_not_added.empty()) not_added();
        buttons();
        // The screen was there before what is on it: whoever has not gone elsewhere finds the keyboard at the answer.
        if (is_new && frame_.focus.focused() == 0) give_focus(frame_.id("answer"));
        if (kind_ == OfferKind::unusable) return;
        module();
        problems();
    }

private:
    void checking() {
        const Sheet sheet(state_, frame_, words_.checking);
        Node node;
        node.role = Role::status;
        node.name = words_.checking;
        const NodeScope scope(frame_, std::move(node));
        paragraph(frame_, words_.checking_detail);
    }

    /// As everywhere, what is out of view waits for Tab.
    void give_focus(Id answer) {
        const Node* node = frame_.semantics.find(answer);
        if (node != nullptr && is_wholly_visible(*node)) frame_.focus.give(answer, Focus::By::program);
    }

    /// With the version and the title that are here, where it speaks of them.
    std::string detail(std::string_view said) const {
        const content::Metadata& offered = adding_.offer->loaded->module.metadata;
        const content::Module* present = state::readable_module(state_, offered.id);
        if (present == nullptr) return std::string(said);
        return filled(said, present->metadata.version, present->metadata.title);
    }

    void not_added() {
        const WarningCard card(frame_, filled(words_.not_added, adding_.why_not_added));
    }

    void buttons() {
        const bool is_waiting = adding_.request != 0;
        WrappedRow row(frame_, frame_.px(12));
        const ButtonOptions answer{
            .emphasis = Emphasis::primary, .is_disabled = is_waiting, .is_initial = true, .id = "answer"};
        const bool is_mendable = kind_ == OfferKind::broken && adding_.offer->is_folder;
        if (state::is_addable(kind_)) {
            if (pressed(row, add_label(is_waiting), answer)) frame_.send(state::AddModule{});
        } else if (is_mendable) {
            if (pressed(row, words_.preview, answer)) frame_.send(state::PreviewFolder{adding_.path});
        } else if (pressed(row, words_.done, answer)) {
            frame_.send(state::Open{{.kind = state::Screen::Kind::home}});
        }
        if (pressed(row, words_.other, {.is_disabled = is_waiting}))
            frame_.send(state::OpenFolderChooser{state::ChooserPurpose::add_module});
        if (is_mendable && pressed(row, words_.done, {})) frame_.send(state::Open{{.kind = state::Screen::Kind::home}});
    }

    bool pressed(WrappedRow& row, std::string_view label, const ButtonOptions& options) {
        const Row::Cell cell = row.cell(button_width(frame_, label, options));
        return button(frame_, label, options);
    }

    std::string_view add_label(bool is_waiting) const {
        if (kind_ == OfferKind::newer) return is_waiting ? words_.updating : words_.update;
        return is_waiting ? words_.adding : words_.add;
    }

    /// `why` says what it is good for, where that is not plain.
    void fact(std::string_view label, std::string_view value, std::string_view why = {}) {
        if (value.empty()) return;
        Node node;
        node.role = Role::item;
        node.name = filled(words_.item, label, value);
        const NodeScope scope(frame_, std::move(node));
        Row row(frame_, frame_.px(16));
        {
            const Row::Cell cell = row.cell(std::min(frame_.px(160), frame_.column().width * 0.4F));
            paragraph(frame_, label, Type::body, frame_.palette.muted);
        }
        const Row::Cell cell = row.rest();
        frame_.column().gap = 0;
        paragraph(frame_, value);
        if (!why.empty()) paragraph(frame_, why, Type::small, frame_.palette.muted);
    }

    void facts(const content::Module& module) {
        Node list;
        list.role = Role::list;
        list.name = words_.facts;
        const NodeScope scope(frame_, std::move(list));
        const GapScope gap(frame_, 6);
        const content::Metadata& metadata = module.metadata;
        const std::optional<std::size_t> quiz = content::quiz_page(module);
        long long practice = 0;
        for (const content::Page& page : module.pages)
            if (page.kind != content::Page::Kind::quiz) practice += questions_on(page);
        const auto in_words = [&](long long count) { return counted(frame_.strings.quiz.questions, count); };
        fact(words_.pages, std::to_string(state::counted_pages(module).size()));
        fact(words_.time, minutes_of(frame_, module));
        if (practice > 0) fact(words_.practice, in_words(practice));
        fact(words_.quiz, quiz ? filled(words_.quiz_and_mark, in_words(questions_on(module.pages[*quiz])),
                                        state::to_percent(state::pass_mark(module.pages[*quiz].quiz)))
                               : std::string(words_.no_quiz));
        fact(words_.version, std::to_string(metadata.version));
        fact(words_.language, metadata.language);
        fact(words_.author, metadata.author);
        if (metadata.reviewed) fact(words_.reviewed, state::short_date(*metadata.reviewed));
        fact(words_.licence, metadata.licence);
        fact(words_.from, adding_.path);
        if (adding_.offer->bytes > 0)
            fact(words_.size, filled(words_.size_here, size_words(words_, adding_.offer->bytes)));
        if (const std::string& digest = adding_.offer->digest; !digest.empty())
            fact(words_.fingerprint, digest.substr(0, digits_shown) + "…", words_.fingerprint_what);
    }

    void module() {
        const content::Module& module = adding_.offer->loaded->module;
        if (module.metadata.title.empty()) return;
        space(frame_, 1);
        const Card card(frame_);
        heading(frame_, module.metadata.title, 2);
        if (!module.metadata.summary.empty()) paragraph(frame_, module.metadata.summary);
        facts(module);
    }

    void problems() {
        const content::Problems& problems = adding_.offer->loaded->problems;
        if (problems.empty()) return;
        space(frame_, 2);
        heading(frame_, words_.for_author, 2);
        problem_list(frame_, problems);
    }

    const state::State& state_;
    Frame& frame_;
    const strings::NewModule& words_;
    const state::Adding& adding_;
    OfferKind kind_ = OfferKind::unusable;
};

}  // namespace

void new_module_view(const state::State& state, Frame& frame) { NewModuleView(state, frame).run(); }

}  // namespace ui
