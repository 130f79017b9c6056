height = 380; load "style.gnuplot"
set xrange [0:100]
set yrange [-0.25:0.25]
set xtics 0, 20
set ytics -0.2, 0.1
set xlabel "temperature in °C"
set ylabel "error in K"
set arrow from 0, 0.2 to 100, 0.2 nohead linetype 2
set arrow from 0, -0.2 to 100, -0.2 nohead linetype 2
set label "proven for every code: at most 0.2 K" at 2, 0.226 textcolor rgb orange
plot data index "error" with lines linetype 1 linewidth 1, data index "worst" with points linetype 2, \
     data index "worst" using 1:2:(sprintf("the largest: %.3f K", abs($2))) with labels offset 0, -1.2 textcolor rgb orange
