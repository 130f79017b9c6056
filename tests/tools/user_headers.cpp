// The fifteen lines, and all of the library, after headers that define macros with short names: those that are here. In
// gnu++20, which also has an integer of 128 bits.

#if __has_include(<complex.h>)
#include <complex.h>
#endif
#if __has_include(<sys/param.h>)
#include <sys/param.h>
#include <sys/sysmacros.h>
#endif
#if __has_include(<termios.h>)
#include <termios.h>
#endif
#if __has_include(<curses.h>)
#include <curses.h>
#endif
#if __has_include(<X11/Xlib.h>) && __has_include(<X11/Xutil.h>)
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#endif
#if __has_include(<windows.h>)
#include <windows.h>
#endif

#include "../../docs/experiments/fifteen_lines.cpp"

#include <descent/descent.hpp>

__extension__ typedef __int128 longest;  // integral in gnu++20
static_assert(!descent::whole_number<longest>);

template <auto Label>
concept names_a_class =
    requires { typename std::bool_constant<(descent::labelled_sample<double, 1, 2>{{0.5}, Label}.label < 2)>; };
static_assert(names_a_class<longest{1}>);
static_assert(!names_a_class<longest{1} << 64>);
static_assert(!names_a_class<longest{-1}>);
