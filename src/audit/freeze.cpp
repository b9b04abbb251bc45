// SPDX-License-Identifier: Apache-2.0
#include "citewright/audit/freeze.hpp"

#include "citewright/audit/store_resolver.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace citewright::audit {
namespace {

// Passes on what a resolver says and notes the bundled records in it: those the store cannot tell
// of.
class BundleWatcher final : public Resolver {
 public:
  explicit BundleWatcher(Resolver& inner) : inner_{inner} {}

  std::vector<Lookup> resolve(std::span<const Reference> references) override {
    std::vector<Lookup> lookups = inner_.resolve(references);
    for (const Lookup& lookup : lookups) {
      if (lookup.record) note(*lookup.record);
    }
    return lookups;
  }
  AttributionAnswer find_attribution(const Citation& citation, std::string_view context) override {
    AttributionAnswer answer = inner_.find_attribution(citation, context);
    for (const Record& record : answer.candidates) note(record);
    return answer;
  }
  std::vector<Record> suggest(const Reference& reference) override {
    std::vector<Record> records = inner_.suggest(reference);
    for (const Record& record : records) note(record);
    return records;
  }
  std::optional<Lookup> find_link(const std::string& url) override { return inner_.find_link(url); }

  [[nodiscard]] const std::vector<Record>& noted() const { return noted_; }

 private:
  void note(const Record& record) {
    if (record.registry == Registry::bundled && std::ranges::find(noted_, record) == noted_.end())
      noted_.push_back(record);
  }
  Resolver& inner_;
  std::vector<Record> noted_;
};

}  // namespace

FreezeSummary freeze(store::Store& source, store::Store& target,
                     std::span<const ArticleToFreeze> articles) {
  StoreResolver resolver{source};
  BundleWatcher watcher{resolver};
  store::Transaction transaction{target.database()};
  const store::ReadTrace read = source.trace_reads([&] {
    for (const ArticleToFreeze& each : articles) {
      static_cast<void>(audit_article(each.article, watcher));
      target.put_article(each.stored);
    }
  });
  source.copy_to(target, read);
  for (const Record& record : watcher.noted()) target.put_record(record);
  transaction.commit();
  const auto count = [&target](std::string_view sql) {
    return static_cast<std::size_t>(target.database().number(sql));
  };
  return {.records = count("select count(*) from record"),
          .lookups = count("select count(*) from lookup")};
}

}  // namespace citewright::audit
