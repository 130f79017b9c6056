// Runs prediction(code) for all 4,096 codes of a converter on an emulated Cortex-M, and prints of each, in hexadecimal,
// what it gave and how many ticks the system timer counted meanwhile. No C library: a vector table, and the debugger's
// interface (semihosting) for printing. usage: see tests/tools/device.py

extern "C" int prediction(int code);
extern "C" char stack_top;  // the linker is told where

namespace {

/// Asks the emulator for an operation: 4 prints a text, 24 ends the program.
void ask(int operation, const void* argument) {
  register int r0 asm("r0") = operation;
  register const void* r1 asm("r1") = argument;
  asm volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
}

struct system_timer {
  volatile unsigned control, reload, value, calibration;
};

void put(char* text, unsigned number) {
  for (int digit = 7; digit >= 0; --digit, number >>= 4) text[digit] = "0123456789abcdef"[number & 15];
}

void start() {
#if defined(__ARM_FP)
  *reinterpret_cast<volatile unsigned*>(0xe000ed88) |= 0xf00000;  // the floating-point unit is off after a reset
  asm volatile("dsb\n isb");
#endif
  auto& timer = *reinterpret_cast<system_timer*>(0xe000e010);
  timer.reload = 0xffffff;
  timer.value = 0;
  timer.control = 5;  // on, at the processor's clock
  char line[] = "00000000 00000000\n";
  for (int code = 0; code < 4096; ++code) {
    const unsigned before = timer.value, value = static_cast<unsigned>(prediction(code)), after = timer.value;
    put(line, value);
    put(line + 9, (before - after) & 0xffffff);
    ask(4, line);
  }
  ask(24, reinterpret_cast<const void*>(0x20026));  // "the application has ended"
  for (;;) {
  }
}

}  // namespace

struct vector_table {
  char* stack;
  void (*entries[15])();
};
extern const vector_table vectors;
[[gnu::section(".vectors")]] const vector_table vectors = {&stack_top, {start}};
