# descent_parts(TARGET SOURCE FILE PARTS N [CHAIN] [LIBRARIES LIBRARY...]): the constants of N translation units, of which
# each compiles one part of FILE, are the array TARGET::parts of the header TARGET_parts.hpp. docs/scale.md describes it.
# Refused: a header of that name beside FILE or in the folder of the CMakeLists.txt, which would be included instead.
function(descent_parts target)
  cmake_parse_arguments(PARSE_ARGV 1 parts "CHAIN" "SOURCE;PARTS" "LIBRARIES")
  if(NOT parts_PARTS MATCHES "^[1-9][0-9]*$" OR NOT parts_SOURCE OR parts_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "descent_parts(${target} SOURCE file PARTS number [CHAIN] [LIBRARIES library...])")
  endif()
  cmake_path(ABSOLUTE_PATH parts_SOURCE OUTPUT_VARIABLE source)
  cmake_path(GET source PARENT_PATH beside)
  foreach(found "${beside}/${target}_parts.hpp" "${CMAKE_CURRENT_SOURCE_DIR}/${target}_parts.hpp")
    if(EXISTS "${found}")
      message(FATAL_ERROR "descent_parts: ${found} would be included instead of the one that is written")
    endif()
  endforeach()
  set(number ${parts_PARTS})
  # A folder for each number: a header of 5 parts would be older than one of 3, when they are 5 again.
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/descent_parts/${target}/of_${number})
  set(first "part<0, ${number}>()")
  if(parts_CHAIN)
    set(first start)
  endif()
  set(type "std::remove_cvref_t<decltype(${first})>")
  set(read ${CMAKE_COMMAND} -Dtarget=${target} -Dsource=${source} -Dtype=${type})
  set(libraries ${target}_of_${number})
  set(files "")
  math(EXPR last "${number} - 1")
  foreach(part RANGE ${last})
    set(file ${folder}/${target}_${part}_of_${number}.cpp)
    set(header ${source})
    set(arguments "")
    if(parts_CHAIN AND part EQUAL 0)
      set(arguments ", start")
    elseif(parts_CHAIN)
      set(arguments ", previous")
      set(header ${folder}/${target}_${part}_previous.hpp)
    endif()
    file(CONFIGURE OUTPUT ${file} @ONLY CONTENT "#include \"@header@\"

#include <descent/io/part.hpp>

#include <type_traits>

namespace @target@ {
[[gnu::used]] static constexpr descent::stored_part stored{@part@, part<@part@, @number@@arguments@>()};
static_assert(std::is_same_v<decltype(stored.value), @type@>, \"a part has the type of part 0, or of start in a chain\");
}
")
    list(APPEND files ${file})
    if(parts_CHAIN)
      descent_part_library(${target}_${part}_of_${number} ${file})
      list(APPEND libraries ${target}_${part}_of_${number})
      if(part GREATER 0)
        add_custom_command(OUTPUT ${header} DEPENDS $<TARGET_OBJECTS:${before}> VERBATIM
                           COMMAND ${read} -Dheader=${header} -Dobject=$<TARGET_OBJECTS:${before}>
                                   -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
                           COMMENT "Reading what part ${part} of ${number} of ${target} continues")
        target_sources(${target}_${part}_of_${number} PRIVATE ${header})
        set_source_files_properties(${file} PROPERTIES OBJECT_DEPENDS ${header})
        add_dependencies(${target}_${part}_of_${number} ${before})
      endif()
      set(before ${target}_${part}_of_${number})
    endif()
  endforeach()
  if(parts_CHAIN)
    list(POP_FRONT libraries)
  else()
    descent_part_library(${libraries} ${files})
  endif()

  set(objects ${libraries})
  list(TRANSFORM objects REPLACE "(.+)" "$<TARGET_OBJECTS:\\1>")
  set(header ${folder}/${target}_parts.hpp)
  file(GENERATE OUTPUT ${folder}/objects_$<CONFIG>.txt CONTENT "${objects}")
  add_custom_command(OUTPUT ${header} DEPENDS ${objects} VERBATIM
                     COMMAND ${read} -Dheader=${header} -Dobjects=${folder}/objects_$<CONFIG>.txt
                             -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
                     COMMENT "Gathering the ${number} parts of ${target}")
  add_library(${target} INTERFACE ${header})
  add_dependencies(${target} ${libraries})
  target_link_libraries(${target} INTERFACE descent::descent ${parts_LIBRARIES})
  target_include_directories(${target} SYSTEM INTERFACE ${folder})
endfunction()

# Without link-time optimization and without unity, so that each object contains the bytes of one constant.
macro(descent_part_library name)
  add_library(${name} OBJECT ${ARGN})
  target_link_libraries(${name} PRIVATE descent::descent ${parts_LIBRARIES})
  target_compile_options(${name} PRIVATE -fno-lto)
  set_target_properties(${name} PROPERTIES INTERPROCEDURAL_OPTIMIZATION OFF UNITY_BUILD OFF)
endmacro()

# Reads the eight digits at a place of an object in hexadecimal, as a number.
function(descent_digits hex place variable)
  string(SUBSTRING "${hex}" ${place} 16 digits)
  string(REGEX REPLACE "3(.)" "\\1" digits "${digits}")
  string(REGEX MATCH "(0|[1-9][0-9]*)$" digits "${digits}")
  set(${variable} ${digits} PARENT_SCOPE)
endfunction()

# Reads the stored_part (io/part.hpp) of an object: the number of the part, its bytes, and their number as size.
function(descent_read_part object index bytes)
  file(READ "${object}" hex HEX)
  string(FIND "${hex}" 0164657363656e743a3a706172743a02 at)
  if(at EQUAL -1)
    message(FATAL_ERROR "descent_parts: ${object} contains no constant; is it compiled with link-time optimization?")
  endif()
  string(SUBSTRING "${hex}" ${at} -1 hex)
  descent_digits("${hex}" 32 part)
  descent_digits("${hex}" 48 size)
  set(size ${size} PARENT_SCOPE)
  math(EXPR length "2 * ${size}")
  string(SUBSTRING "${hex}" 64 ${length} hex)
  string(REGEX REPLACE "(..)" "0x\\1," hex "${hex}")
  set(${index} ${part} PARENT_SCOPE)
  set(${bytes} "{{${hex}}}" PARENT_SCOPE)
endfunction()

# Writes the constants of the objects that a file lists, or of one for the part that continues it.
function(descent_write_parts)
  set(bytes "")
  if(object)
    descent_read_part(${object} index bytes)
    set(constant "previous = descent::value_of_part<${type}>(${bytes})")
  else()
    file(READ ${objects} files)
    list(LENGTH files number)
    foreach(object IN LISTS files)
      descent_read_part(${object} index bytes_of_part)
      set(bytes_of_${index} "${bytes_of_part}")
    endforeach()
    math(EXPR last "${number} - 1")
    foreach(index RANGE ${last})
      string(APPEND bytes "\n    ${bytes_of_${index}},")
    endforeach()
    set(constant "parts = descent::values_of_parts<${type}, ${number}>({${bytes}})")
  endif()
  file(WRITE ${header}.new "#pragma once\n\n// As descent_parts writes it.\n\n#include \"${source}\"\n\n"
    "#include <descent/io/part.hpp>\n\n#include <type_traits>\n\n"
    "namespace ${target} {\nstatic_assert(sizeof(${type}) == ${size});\ninline constexpr auto ${constant};\n}\n")
  file(COPY_FILE ${header}.new ${header} ONLY_IF_DIFFERENT)
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  descent_write_parts()
endif()
