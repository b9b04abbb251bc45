# What `cmake --install` puts where. Man pages and completions are made by the program itself from its table of
# commands; each command has a page in src/cli/pages, so the pages name the commands.
file(GLOB pages CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/cli/pages/*.md")
set(generated_directory "${PROJECT_BINARY_DIR}/generated")
set(generated_files "")

function(citewright_generate what file)
  set(output "${generated_directory}/${file}")
  add_custom_command(OUTPUT "${output}"
    COMMAND citewright --generate ${what} > "${output}"
    DEPENDS citewright
    COMMENT "Generating ${file}"
    VERBATIM)
  set(generated_files ${generated_files} "${output}" PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY "${generated_directory}")
foreach(page IN LISTS pages)
  get_filename_component(name "${page}" NAME_WE)
  if(name STREQUAL "citewright")
    citewright_generate(man citewright.1)
  else()
    citewright_generate(man-${name} citewright-${name}.1)
  endif()
endforeach()
set(man_pages ${generated_files})
citewright_generate(completion-bash citewright.bash)
citewright_generate(completion-zsh _citewright)
citewright_generate(completion-fish citewright.fish)
add_custom_target(citewright_generated ALL DEPENDS ${generated_files})

install(TARGETS citewright citewright-bench)
install(FILES ${man_pages} DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${generated_directory}/citewright.bash"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME citewright)
install(FILES "${generated_directory}/_citewright" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
install(FILES "${generated_directory}/citewright.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/src/audit/rules/pages/" DESTINATION "${CMAKE_INSTALL_DOCDIR}/rules")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/corpus/" DESTINATION "${CMAKE_INSTALL_DOCDIR}/sample"
  FILES_MATCHING PATTERN "*.md")
foreach(document IN ITEMS README.md CHANGELOG.md LICENSE)
  install(FILES "${PROJECT_SOURCE_DIR}/${document}" DESTINATION "${CMAKE_INSTALL_DOCDIR}" OPTIONAL)
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "the citewright authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_STRIP_FILES ON)
include(CPack)
