height = 460; load "style.gnuplot"
set contour base
unset surface
set cntrparam levels discrete 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8
set table $levels
splot data index "plane"
unset table
unset contour
set multiplot layout 1, 2 margins 0.08, 0.985, 0.15, 0.92 spacing 0.06
set border 15
set size ratio -1
set xrange [-3:6]
set yrange [-5:4]
set xtics -2, 2
set ytics -4, 2
set xlabel "weight w"
set ylabel "bias b"
set title "the river"
set style fill transparent solid 0.12 border rgb grey
plot $levels with filledcurves closed fillcolor rgb grey linewidth 0.7, \
     data index "above" every 2 with lines linetype 1, data index "above" every 20 with points linetype 1, \
     data index "below" every 2 with lines linetype 1, data index "below" every 20 with points linetype 1
set title "two steps of one length"
set ylabel ""
set label "by the signs" at 0.6, 3.3 right textcolor rgb orange front
set label "in proportion" at 1.2, -0.4 textcolor rgb blue front
plot $levels with filledcurves closed fillcolor rgb grey linewidth 0.7, \
     data index "sign" with linespoints linetype 2, data index "proportion" with linespoints linetype 1, \
     data index "sign" every ::1 using 1:2:(sprintf("E = %.2f", $3)) with labels left offset 1, 0 textcolor rgb orange, \
     data index "proportion" every ::1 using 1:2:(sprintf("E = %.2f", $3)) with labels left offset 0.6, 0.7 textcolor rgb blue, \
     data index "proportion" every ::::0 using 1:2:(sprintf("E = %.2f", $3)) with labels right offset -0.8, 0
