height = 500; load "style.gnuplot"
set contour base
unset surface
set cntrparam levels discrete 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8
set table $levels
splot data index "plane"
unset table
unset contour
set border 15
set xlabel "weight w"
set ylabel "bias b"
set style fill transparent solid 0.12 border rgb grey
set size ratio -1
set xrange [-2:6]
set yrange [-1:4]
set label "by the signs" at 0.6, 1.8 right front textcolor rgb orange
set label "in proportion to the slopes" at 0.6, -0.05 front textcolor rgb blue
shown(e) = sprintf("E = %.2f", e)
plot $levels with filledcurves closed fillcolor rgb grey linewidth 0.7, \
     data index "sign" with linespoints linetype 2, data index "proportion" with linespoints linetype 1, \
     data index "sign" every ::1 using 1:2:(shown($3)) with labels left offset 1, 0 textcolor rgb orange, \
     data index "proportion" every ::1 using 1:2:(shown($3)) with labels left offset 1, 0 textcolor rgb blue, \
     data index "proportion" every ::::0 using 1:2:(shown($3)) with labels right offset -0.8, 0
