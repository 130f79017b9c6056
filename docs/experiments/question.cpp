// The question, sentence by sentence (docs/question.md). Below each sentence is a claim that the compiler has checked
// if this file compiles. Change a number and see what the compiler says.

#include "question/1_network.hpp"
#include "question/2_slope.hpp"
#include "question/3_fall.hpp"
#include "question/4_subtract.hpp"
#include "question/5_bias.hpp"
#include "question/6_bounds.hpp"
#include "question/7_size.hpp"
#include "question/8_sign.hpp"
#include "question/9_samples.hpp"

#include <descent/io/plot.hpp>
#include <descent/io/table.hpp>

int main() {
  descent::print_table(the_fall::history, descent::identity);
  descent::plot_descent(the_fall::history, descent::identity);
}
