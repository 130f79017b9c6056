height = 380; load "style.gnuplot"
set multiplot layout 1, 2 margins 0.07, 0.98, 0.18, 0.89 spacing 0.1
set xrange [0:50]
set xtics 0, 10
set xlabel "iteration"
set title "weight"
set yrange [-2.1:0.9]
set ytics -2, 1
set arrow from 0, log(1.5) to 50, log(1.5) nohead linetype 5
set label "minimum" at 1, 0.6 textcolor "#6e7681"
set label "by the sign:\nsteps of 0.125" at 15, -0.8 textcolor rgb orange
set label "in proportion:\nrate 4" at 23, -1.5 textcolor rgb blue
plot data index "sign" using 1:2 with linespoints linetype 2 linewidth 1.5 pointsize 0.5, \
     data index "proportion" using 1:2 with linespoints linetype 1 linewidth 1.5 pointsize 0.5
unset arrow
unset label
set title "distance from the minimum"
set logscale y
set yrange [1e-6:4]
set ytics ("1" 1, "10^{−2}" 1e-2, "10^{−4}" 1e-4, "10^{−6}" 1e-6)
plot data index "sign" using 1:3 with linespoints linetype 2 linewidth 1.5 pointsize 0.5, \
     data index "proportion" using 1:3 with linespoints linetype 1 linewidth 1.5 pointsize 0.5
