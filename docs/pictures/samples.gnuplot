height = 400; load "style.gnuplot"
set xrange [-2.5:1.5]
set yrange [0:0.16]
set xtics -2, 1
set ytics 0, 0.05
set xlabel "weight w"
set ylabel "error E"
set arrow from 0, 0.005 to 0.32, 0.005 arrowstyle 1
set arrow from 0, 0.0801 to -0.32, 0.0801 arrowstyle 2
set label "x = 1, y = 0.6\npulls right" at 0.42, 0.035 textcolor rgb blue
set label "x = 2, y = 0.1\npulls left" at 0.12, 0.083 textcolor rgb orange
set label "The sum falls,\nstep by step." at -1.05, 0.125 textcolor rgb green
plot data index "first" with lines linetype 1, data index "second" with lines linetype 2, \
     data index "both" with lines linetype 3, data index "steps" with points linetype 3
