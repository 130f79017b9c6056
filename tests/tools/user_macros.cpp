// The library after macros of others, as their headers define them before it. A macro without arguments becomes what no
// declaration can contain, so that one that is used anywhere is noticed.

// No library may define these, and some do: <complex.h>, Arduino's and Windows' headers, and users.
#define A (+)
#define B (+)
#define C (+)
#define D (+)
#define E (+)
#define F(string) (+)
#define G (+)
#define H (+)
#define I (+)
#define J (+)
#define K (+)
#define L (+)
#define M (+)
#define N (+)
#define O (+)
#define P (+)
#define Q (+)
#define R (+)
#define S (+)
#define T (+)
#define U (+)
#define V (+)
#define W (+)
#define X (+)
#define Y (+)
#define Z (+)

// Arduino.h, binary.h, avr/io.h
#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#define abs(x) ((x) > 0 ? (x) : -(x))
#define round(x) ((x) >= 0 ? (long)((x) + 0.5) : (long)((x) - 0.5))
#define constrain(x, low, high) ((x) < (low) ? (low) : ((x) > (high) ? (high) : (x)))
#define radians(degrees) ((degrees) * (+))
#define degrees(radians) ((radians) * (+))
#define sq(x) ((x) * (x))
#define bit(i) (1UL << (i))
#define bitRead(value, i) (((value) >> (i)) & 0x01)
#define bitWrite(value, i, bit) (+)
#define lowByte(w) (+)
#define highByte(w) (+)
#define word(...) (+)
#define interrupts() (+)
#define _BV(i) (1 << (i))
#define PI (+)
#define HALF_PI (+)
#define TWO_PI (+)
#define EULER (+)
#define DEG_TO_RAD (+)
#define HIGH (+)
#define LOW (+)
#define INPUT (+)
#define OUTPUT (+)
#define INPUT_PULLUP (+)
#define CHANGE (+)
#define FALLING (+)
#define RISING (+)
#define DEFAULT (+)
#define EXTERNAL (+)
#define INTERNAL (+)
#define SERIAL (+)
#define DISPLAY (+)
#define LSBFIRST (+)
#define B0 (+)
#define B1 (+)
#define B2 (+)
#define B3 (+)
#define B4 (+)
#define B5 (+)
#define B6 (+)
#define B7 (+)
#define B00000001 (+)
#define A0 (+)
#define A1 (+)
#define SP (+)
#define ADC (+)
#define RNG (+)
#define FLASH (+)

// X11/X.h, X11/Xlib.h, X11/Xutil.h
#define None (+)
#define Bool (+)
#define True (+)
#define False (+)
#define Status (+)
#define Success (+)
#define Always (+)
#define Complex (+)
#define Convex (+)
#define Nonconvex (+)
#define Unsorted (+)
#define YSorted (+)
#define Above (+)
#define Below (+)
#define Opposite (+)
#define Expose (+)
#define FocusIn (+)
#define KeyPress (+)
#define GrayScale (+)
#define CursorShape (+)
#define DontCareState (+)
#define NormalState (+)
#define XValue (+)
#define YValue (+)
#define AllValues (+)

// windows.h
#define near
#define far
#define pascal
#define small char
#define hyper (+)
#define interface struct
#define IN
#define OUT
#define OPTIONAL
#define CONST const
#define VOID void
#define TRUE 1
#define FALSE 0
#define ERROR 0
#define NO_ERROR 0L
#define DELETE (+)
#define STRICT (+)
#define ABSOLUTE (+)
#define RELATIVE (+)
#define DIFFERENCE (+)
#define INFINITE (+)
#define DOMAIN (+)
#define OVERFLOW (+)
#define UNDERFLOW (+)
#define THIS (+)
#define PURE (+)
#define OPAQUE (+)
#define TRANSPARENT (+)
#define CALLBACK (+)
#define WINAPI (+)
#define TEXT(x) (+)
#define Yield() (+)
#define rad1 (+)
#define grp1 (+)

// <sys/param.h>, <sys/sysmacros.h>, curses.h, and what GNU's compilers predefine
#define MIN(a, b) (+)
#define MAX(a, b) (+)
#define major(device) (+)
#define minor(device) (+)
#define ECHO (+)
#define OK (+)
#define ERR (+)
#undef unix
#undef linux
#define unix (+)
#define linux (+)

// compiler.h of Linux and of many kinds of firmware
#define aligned(bytes) (+)
#define always_inline (+)
#define noinline (+)
#define packed (+)
#define section(name) (+)
#define vector_size(bytes) (+)
#define weak (+)

#include "../../docs/experiments/fifteen_lines.cpp"

#include <descent/descent.hpp>

static_assert((descent::min)(1, 2.5) == 1 && (abs)(interval{-2, 1}).upper == 2 && (max)(dual{1.0, 2.0}, 3).slope == 0);
static_assert(clamp(interval{-2, 1}, 0, 2).upper == 1);
