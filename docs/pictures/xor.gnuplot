height = 450; load "style.gnuplot"
set contour base
unset surface
set cntrparam levels incremental 0.05, 0.1, 0.95
set table $before
splot data index "before"
set table $after
splot data index "after"
unset table
unset contour
set multiplot layout 1, 2 margins 0.07, 0.985, 0.15, 0.92 spacing 0.06
set border 15
set size ratio -1
set xrange [-0.2:1.2]
set yrange [-0.2:1.2]
set xtics 0, 1
set ytics 0, 1
set xlabel "first input"
set ylabel "second input"
set style fill transparent solid 0.08 border rgb blue
do for [name in "before after"] {
  set title name." training"
  plot "$".name using 1:2 with filledcurves closed fillcolor rgb blue linewidth 0.5, \
       data index "outputs ".name using 1:2:(sprintf("%.2f\nfor %d", $4, $3)) with labels
  set ylabel ""
}
