# descent_embed(TARGET FILE...): the text of data.csv is the array of characters data_csv, in the header data_csv.hpp.
# Its bytes are those of the file, and a NUL. Each translation unit has its own array, so that another target may embed
# a file of the same name.
# Refused: two files of a target whose arrays would have one name; a file with a NUL; a header of the same name, with
# another text, beside the file or in the folder of the CMakeLists.txt, which might be included instead.

# Reads a file as it is into a variable. (file(READ) leaves out a return at the end of a line or of the file.)
function(descent_read path variable)
  file(READ "${path}" text)
  string(REGEX MATCH "^.+" up_to_nul "${text}")
  if(NOT up_to_nul STREQUAL text)  # what follows a NUL would be lost
    message(FATAL_ERROR "descent_embed: ${path} contains a NUL; is it a text, and not in UTF-16?")
  endif()
  file(SIZE "${path}" size)
  string(LENGTH "${text}" length)
  if(NOT length EQUAL size)
    file(READ "${path}" hex HEX)
    string(ASCII 1 mark)
    string(REGEX REPLACE "(..)" "${mark}\\1" text "${hex}")
    foreach(code RANGE 255 1 -1)  # the mark is the last, so that none of the text is taken for one
      string(ASCII ${code} character)
      string(HEX "${character}" digits)
      string(REPLACE "${mark}${digits}" "${character}" text "${text}")
    endforeach()
  endif()
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# Refuses a header that is there, and is not as it would be written.
function(descent_refuse_another header written)
  if(EXISTS "${header}")
    file(SHA256 "${header}" there)
    file(SHA256 "${written}" here)
    if(NOT there STREQUAL here)
      message(FATAL_ERROR "descent_embed: ${header} is of another text, and might be included instead")
    endif()
  endif()
endfunction()

function(descent_embed target)
  foreach(file IN LISTS ARGN)
    cmake_path(ABSOLUTE_PATH file OUTPUT_VARIABLE path)
    cmake_path(GET file FILENAME filename)
    string(MAKE_C_IDENTIFIER "${filename}" name)
    get_property(other TARGET ${target} PROPERTY descent_embed_${name})
    if(other AND NOT other STREQUAL path)
      message(FATAL_ERROR "descent_embed: ${name} would be both ${other} and ${path}")
    endif()
    set_property(TARGET ${target} PROPERTY descent_embed_${name} "${path}")
    # A folder for each file, so that the header of one that is no longer embedded is not found.
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/descent_embed/${target}/${name}")
    descent_read("${path}" text)
    string(REPLACE "\\" "\\\\" text "${text}")
    string(REPLACE "\"" "\\\"" text "${text}")
    string(REPLACE "\r" "\\r" text "${text}")
    string(REPLACE "\n" "\\n\"\n    \"" text "${text}")
    file(WRITE "${folder}/${name}.new" "#pragma once\n\n// ${filename}, as descent_embed writes it.\n"
      "constexpr char ${name}[] =\n    \"${text}\";\n")
    cmake_path(GET path PARENT_PATH beside)
    foreach(found "${beside}/${name}.hpp" "${CMAKE_CURRENT_SOURCE_DIR}/${name}.hpp")
      descent_refuse_another("${found}" "${folder}/${name}.new")
    endforeach()
    file(COPY_FILE "${folder}/${name}.new" "${folder}/${name}.hpp" ONLY_IF_DIFFERENT)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
    # (A system's header may contain longer strings than -Wpedantic allows.)
    target_include_directories(${target} SYSTEM PRIVATE "${folder}")
  endforeach()
endfunction()
