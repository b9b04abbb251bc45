# One INTERFACE target carries what every translation unit is compiled with; it is linked PRIVATE.
option(CITEWRIGHT_WERROR "Treat warnings as errors" OFF)
option(CITEWRIGHT_COVERAGE "Instrument for gcov" OFF)
set(CITEWRIGHT_SANITIZE "" CACHE STRING "Sanitizers, comma separated: address,undefined or thread")

add_library(citewright_options INTERFACE)
add_library(citewright::options ALIAS citewright_options)

target_compile_options(citewright_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wimplicit-fallthrough -Wextra-semi
  -Wformat=2 -Wswitch-enum)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(citewright_options INTERFACE -Wduplicated-cond -Wlogical-op -Wuseless-cast)
endif()
if(CITEWRIGHT_WERROR)
  target_compile_options(citewright_options INTERFACE -Werror)
endif()
target_compile_definitions(citewright_options INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

if(CITEWRIGHT_SANITIZE)
  target_compile_options(citewright_options INTERFACE
    -fsanitize=${CITEWRIGHT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(citewright_options INTERFACE -fsanitize=${CITEWRIGHT_SANITIZE})
endif()
if(CITEWRIGHT_COVERAGE)
  target_compile_options(citewright_options INTERFACE --coverage)
  target_link_options(citewright_options INTERFACE --coverage)
endif()
