// SPDX-License-Identifier: Apache-2.0
// An entry's bibliographic details, wherever they come from: what every list format is made of.
#pragma once

#include "citewright/model/audit.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::exports {

struct Work {
  bool from_record = false;  ///< else from the entry as listed
  std::string title{};
  std::string vernacular_title{};  ///< `title` is then its translation
  std::vector<Author> authors{};
  bool authors_complete = true;
  std::string journal{};
  std::string journal_abbreviation{};
  std::string book_title{};       ///< of the book a chapter is in
  std::vector<Author> editors{};  ///< of the book
  std::string edition{};
  std::string publisher{};  ///< of a book
  std::string publisher_place{};
  std::optional<int> year{};
  std::optional<int> electronic_year{};  ///< where it appeared online in another year
  std::string date{};                    ///< as the registry prints it
  std::string volume{};
  std::string issue{};
  std::string pages{};
  Identifiers ids{};
  std::vector<std::string> issns{};
  std::string language{};            ///< MEDLINE's codes: "eng", "eng,spa"
  std::vector<std::string> types{};  ///< publication types
  std::vector<Notice> notices{};
  std::vector<std::string> urls{};  ///< as listed
  std::string as_listed{};          ///< the whole entry as written
};

/// `findings` are those on the reference, as audit::FindingIndex has them.
[[nodiscard]] Work work_of(const Audit& audit, std::size_t index,
                           std::span<const std::size_t> findings);
/// One for each reference.
[[nodiscard]] std::vector<Work> works_of(const Audit& audit);

/// A name as an entry writes it: "Lin PH", "Lin, P.-H." and "van der Berg A" are persons, anything
/// that cannot be told apart is a group.
[[nodiscard]] Author parse_author(std::string_view text);

/// Where the work can be read: its DOI's, PubMed's or PMC's address, else the first one listed.
[[nodiscard]] std::string address_of(const Work& work);

/// "error title-truncated: …", one for each finding about the reference, on one line each.
[[nodiscard]] std::vector<std::string> notes_on(const Audit& audit,
                                                std::span<const std::size_t> findings);

}  // namespace citewright::exports
