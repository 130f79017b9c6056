#pragma once

// run(start, ITERATIONS), in constants of PART iterations that each continue where the one before ended.

#if !defined(PART)
#define PART 2500
#define ITERATIONS 2500
#endif

constexpr int parts = (ITERATIONS + PART - 1) / PART;

template <int Part>
constexpr auto after = run(after<Part - 1>, Part < parts ? PART : ITERATIONS - (parts - 1) * PART);

template <>
constexpr auto after<0> = start;

constexpr auto end = after<parts>;
