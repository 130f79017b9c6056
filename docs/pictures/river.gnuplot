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
set xrange [-4:8]
set yrange [-4:3]
set label "here the error\nis small" at 7.8, -1.8 right front
plot $levels with filledcurves closed fillcolor rgb grey linewidth 0.7, \
     data index "above" every 4 with lines linetype 1, data index "above" every 20 with points linetype 1, \
     data index "below" every 4 with lines linetype 2, data index "below" every 20 with points linetype 2
