#include "tests/support/sample_pathway.h"

#include "content/folder.h"

namespace support {
namespace {

constexpr const char* pathway_file = R"(---
title: Anchors
id: anchors
language: en-GB
---

Organisations that stay in their place.

1. [Being an anchor](being-an-anchor)
2. [Good work](good-work)
3. [Spending well](spending-well)
)";

constexpr const char* being_an_anchor = R"(---
title: Being an anchor
id: being-an-anchor
version: 1
language: en-GB
minutes: 20
---

# Being an anchor

Some organisations stay put.

## What is an anchor?

An anchor is large, local and here to stay.

### Question 1 (choose one)

Which of these is an anchor?

- [ ] A travelling circus
  > It leaves next week.
- [x] The hospital
  > It has been here for a century.

> **Explanation:** Anchors are tied to their place.

### Reflection 1 (private)

What ties your organisation to its place?

## Quiz (pass mark 50%)

### Question 2 (choose one)

What does an anchor do?

- [x] It stays
- [ ] It leaves

> **Explanation:** See [What is an anchor?](#what-is-an-anchor).
)";

constexpr const char* good_work = R"(---
title: Good work
id: good-work
version: 1
language: en-GB
minutes: 30
---

# Good work

Jobs shape lives.

## What good work is

Good work is safe, fairly paid and leads somewhere.

## Who is missing, and why

Some people nearby never apply.

### Question 1 (choose all)

Who is often missing?

- [x] Carers
- [x] Care leavers
- [ ] Nobody

### Reflection 1 (shared)

Who is missing where you work?
)";

constexpr const char* spending_well = R"(---
title: Spending well
id: spending-well
version: 1
language: en-GB
minutes: 36
---

# Spending well

Money that stays nearby works twice.

## Where it goes

Much of it leaves town.
)";

}  // namespace

std::shared_ptr<const content::Pathway> sample_pathway() {
    const auto folder = content::memory_folder({{"pathway.md", pathway_file},
                                                {"being-an-anchor/module.md", being_an_anchor},
                                                {"good-work/module.md", good_work},
                                                {"spending-well/module.md", spending_well}});
    return std::make_shared<const content::Pathway>(content::load_pathway(*folder, "modules"));
}

state::State fresh_state() {
    state::State state;
    state.pathway = sample_pathway();
    state.record.actor = "7d1f9a52-0f0e-4c6b-9a53-3a1f5d3c2b10";
    state.record.is_welcomed = true;
    state.record.profile.name = "Ada";
    return state;
}

}  // namespace support
