# Every library citewright links, all from Debian 12's packages; ARCHITECTURE.md says why each is here.
find_package(PkgConfig REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
find_package(CURL 7.88 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
find_package(ZLIB REQUIRED)
find_package(Threads REQUIRED)
find_package(pugixml 1.13 CONFIG REQUIRED)
find_package(nlohmann_json 3.11 CONFIG REQUIRED)
find_package(fmt 9 CONFIG REQUIRED)
find_package(tl-expected CONFIG REQUIRED)
find_package(CLI11 2.1 CONFIG REQUIRED)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(libdeflate REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)

# libstemmer ships neither a CMake nor a pkg-config file.
find_path(STEMMER_INCLUDE_DIR libstemmer.h REQUIRED)
find_library(STEMMER_LIBRARY stemmer REQUIRED)
add_library(stemmer::stemmer UNKNOWN IMPORTED)
set_target_properties(stemmer::stemmer PROPERTIES
  IMPORTED_LOCATION "${STEMMER_LIBRARY}"
  INTERFACE_INCLUDE_DIRECTORIES "${STEMMER_INCLUDE_DIR}")

# Neither does liblinear.
find_path(LINEAR_INCLUDE_DIR linear.h REQUIRED)
find_library(LINEAR_LIBRARY linear REQUIRED)
add_library(linear::linear UNKNOWN IMPORTED)
set_target_properties(linear::linear PROPERTIES
  IMPORTED_LOCATION "${LINEAR_LIBRARY}"
  INTERFACE_INCLUDE_DIRECTORIES "${LINEAR_INCLUDE_DIR}")
