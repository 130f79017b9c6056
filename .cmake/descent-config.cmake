include("${CMAKE_CURRENT_LIST_DIR}/descent-targets.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/descent-claims.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/descent-embed.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/descent-parts.cmake")
