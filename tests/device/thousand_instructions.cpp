extern "C" int prediction(int code) {
  asm volatile(".rept 1000\n nop\n .endr");
  return code;
}
