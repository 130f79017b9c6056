# Compiles one file of tests/fail twice: with GOOD defined it must compile, without it must not, and the compiler must say
# what the file's first lines expect:
#   // EXPECT: a regular expression                            by every compiler
#   // EXPECT SINCE g++ 12, clang++ 16: a regular expression   by these versions and later ones
#   // FLAGS: what makes it fail, instead of GOOD
# usage: cmake -DFILE=… -DCOMPILER=… -DID=g++ -DVERSION=12 -DINCLUDE=… -P must_fail.cmake
set(base ${COMPILER} -std=c++20 -fsyntax-only -I${INCLUDE})
file(STRINGS ${FILE} lines)

set(flags)
set(words)
foreach(line IN LISTS lines)
  if(line MATCHES "^// FLAGS: (.*)")
    separate_arguments(flags UNIX_COMMAND "${CMAKE_MATCH_1}")
  elseif(line MATCHES "^// EXPECT: (.*)")
    list(APPEND words "${CMAKE_MATCH_1}")
  elseif(line MATCHES "^// EXPECT SINCE g\\+\\+ ([0-9]+), clang\\+\\+ ([0-9]+): (.*)")
    set(since_g++ ${CMAKE_MATCH_1})
    set(since_clang++ ${CMAKE_MATCH_2})
    if(VERSION GREATER_EQUAL "${since_${ID}}")
      list(APPEND words "${CMAKE_MATCH_3}")
    endif()
  endif()
endforeach()
if(NOT words)
  message(FATAL_ERROR "${FILE} expects no words")
endif()

execute_process(COMMAND ${base} -DGOOD ${FILE} RESULT_VARIABLE failed ERROR_VARIABLE said)
if(failed)
  message(FATAL_ERROR "its sibling must compile, but:\n${said}")
endif()
execute_process(COMMAND ${base} ${flags} ${FILE} RESULT_VARIABLE failed ERROR_VARIABLE said)
if(NOT failed)
  message(FATAL_ERROR "it compiles, but must not")
endif()
foreach(word IN LISTS words)
  if(NOT said MATCHES "${word}")
    message(FATAL_ERROR "expected «${word}», but the compiler said:\n${said}")
  endif()
endforeach()
