# descent_claims(TARGET FILE...): files of claims are compiled with all else, and nothing is linked. A build in which a
# claim is false fails; otherwise it prints the claims that begin a line. Those between #if and #endif, in a comment, a
# raw string, a function or a template may not have been evaluated. Refused: a file that is not compiled as C++.

# Takes the comments out of a variable. They do not nest: the first */ ends one, as that of //*/ does.
function(descent_without_comments variable)
  set(left "")
  set(text "${${variable}}")
  string(FIND "${text}" "/*" begin)
  while(NOT begin EQUAL -1)
    string(SUBSTRING "${text}" 0 ${begin} before)
    math(EXPR begin "${begin} + 2")
    string(SUBSTRING "${text}" ${begin} -1 text)
    string(FIND "${text}" "*/" end)
    math(EXPR end "${end} + 2")
    string(SUBSTRING "${text}" ${end} -1 text)
    string(APPEND left "${before} ")
    string(FIND "${text}" "/*" begin)
  endwhile()
  set(${variable} "${left}${text}" PARENT_SCOPE)
endfunction()

# Takes out of a variable all that is between two expressions, nested or not.
function(descent_without variable first last)
  string(ASCII 1 begin)
  string(ASCII 2 end)
  string(REGEX REPLACE "${first}" "${begin}" left "${${variable}}")
  string(REGEX REPLACE "${last}" "${end}" left "${left}")
  while(left MATCHES "${begin}[^${begin}${end}]*${end}")
    string(REGEX REPLACE "${begin}[^${begin}${end}]*${end}" "\n" left "${left}")
  endwhile()
  set(${variable} "${left}" PARENT_SCOPE)
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  foreach(file IN LISTS files)
    file(READ "${file}" text)
    string(PREPEND text "\n")
    string(REPLACE "\\\n" "" text "${text}")  # the next line belongs to this one, as in a macro
    string(REGEX REPLACE "(\n[ \t]*//[^\n]*)/[*]" "\\1" text "${text}")
    descent_without_comments(text)
    descent_without(text "\n[ \t]*(#|%:)[ \t]*if" "\n[ \t]*(#|%:)[ \t]*endif")
    message("${file}: proven by ${by}")
    while(text MATCHES "\n(static_assert[^;]*;)(.*)")
      set(text "${CMAKE_MATCH_2}")
      message("  ${CMAKE_MATCH_1}")
    endwhile()
  endforeach()
  file(TOUCH "${stamp}")
  return()
endif()

function(descent_claims target)
  add_library(${target} OBJECT ${ARGN})
  target_link_libraries(${target} PRIVATE descent::descent)
  set_target_properties(${target} PROPERTIES UNITY_BUILD OFF)
  foreach(file IN LISTS ARGN)
    get_source_file_property(language "${file}" LANGUAGE)
    get_source_file_property(header_only "${file}" HEADER_FILE_ONLY)
    if(header_only OR NOT language STREQUAL "CXX")
      message(FATAL_ERROR "descent_claims: ${file} is not compiled as C++, so nothing in it would be proven")
    endif()
  endforeach()
  list(TRANSFORM ARGN PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ REGEX "^[^/]" OUTPUT_VARIABLE files)
  set(stamp ${CMAKE_CURRENT_BINARY_DIR}/${target}.proven)
  add_custom_command(OUTPUT ${stamp} DEPENDS $<TARGET_OBJECTS:${target}> VERBATIM
                     COMMAND ${CMAKE_COMMAND} "-Dfiles=${files}" -Dstamp=${stamp}
                             "-Dby=${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}"
                             -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
                     COMMENT "What ${target} claims")
  add_custom_target(${target}_proven ALL DEPENDS ${stamp})
  add_dependencies(${target}_proven ${target})
endfunction()
