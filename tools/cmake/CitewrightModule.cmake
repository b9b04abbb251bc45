# citewright_module(NAME HEADERS … SOURCES … PUBLIC … PRIVATE …)
#   One static library per module: headers in include/citewright/NAME, sources in src/NAME.
#   A module without sources is an INTERFACE library.
function(citewright_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;SOURCES;PUBLIC;PRIVATE")
  list(TRANSFORM arg_HEADERS PREPEND "${PROJECT_SOURCE_DIR}/include/citewright/${name}/")
  list(TRANSFORM arg_SOURCES PREPEND "${PROJECT_SOURCE_DIR}/src/${name}/")
  set(target citewright_${name})
  if(arg_SOURCES)
    add_library(${target} STATIC)
    set(scope PUBLIC)
    target_sources(${target} PRIVATE ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE citewright::options ${arg_PRIVATE})
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src")
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(citewright::${name} ALIAS ${target})
  target_sources(${target} ${scope}
    FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${arg_HEADERS})
  target_link_libraries(${target} ${scope} ${arg_PUBLIC})
endfunction()

# citewright_embed(TARGET SYMBOL FILES…)
#   Compiles files into the target as a table of {name, content}, where name is the file's stem:
#     namespace citewright::embedded { std::span<const File> SYMBOL(); }   // "embedded/SYMBOL.hpp"
#   String literals are cut into pieces because a compiler need not accept one above 64 KiB.
function(citewright_embed target symbol)
  set(rows "")
  foreach(path IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
    file(READ "${path}" content)
    get_filename_component(stem "${path}" NAME_WLE)
    string(LENGTH "${content}" length)
    set(pieces "")
    set(at 0)
    while(at LESS length OR at EQUAL 0)
      string(SUBSTRING "${content}" ${at} 8000 piece)
      string(APPEND pieces "R\"~~~(${piece})~~~\"\n")
      math(EXPR at "${at} + 8000")
    endwhile()
    string(APPEND rows "  File{\"${stem}\", ${pieces}},\n")
  endforeach()
  set(directory "${PROJECT_BINARY_DIR}/embedded")
  file(CONFIGURE OUTPUT "${directory}/embedded/${symbol}.hpp" @ONLY CONTENT
"#pragma once
#include <span>
#include \"citewright/base/embedded_file.hpp\"
namespace citewright::embedded { std::span<const File> ${symbol}(); }
")
  set(EMBEDDED_SYMBOL "${symbol}")
  set(EMBEDDED_ROWS "${rows}")
  configure_file("${PROJECT_SOURCE_DIR}/tools/cmake/embedded.cpp.in" "${directory}/${symbol}.cpp" @ONLY)
  target_sources(${target} PRIVATE "${directory}/${symbol}.cpp")
  target_include_directories(${target} PRIVATE "${directory}")
endfunction()
