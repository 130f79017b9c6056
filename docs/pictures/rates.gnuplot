height = 340; load "style.gnuplot"
set multiplot layout 1, 3 margins 0.12, 0.985, 0.2, 0.88 spacing 0.03
set xrange [-0.4:1.2]
set yrange [0:0.016]
set xtics 0, 0.5, 1
set ytics 0, 0.005
set xlabel "weight w"
set ylabel "error E"
do for [panel = 1:3] {
  rate = word("4 16 40", panel)
  line = int(word("1 3 2", panel))
  set title "rate ".rate.": ".word("safe fast 'too large'", panel) textcolor linetype line
  plot data index "error" with lines linetype 4, data index rate with linespoints linetype line linewidth 1.5
  set ylabel " "
  set format y ""
}
