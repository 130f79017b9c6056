#pragma once

#include <unistd.h>

#include <cstdio>
#include <string>

namespace support {

/// The text that an action prints.
template <class Action>
auto printed_by(Action action) -> std::string {
  std::fflush(stdout);
  std::FILE* const file = std::tmpfile();
  const int screen = dup(fileno(stdout));
  dup2(fileno(file), fileno(stdout));
  action();
  std::fflush(stdout);
  dup2(screen, fileno(stdout));
  close(screen);
  std::rewind(file);
  std::string text;
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) text += static_cast<char>(c);
  std::fclose(file);
  return text;
}

}  // namespace support
