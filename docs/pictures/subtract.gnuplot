height = 400; load "style.gnuplot"
set xrange [-2.5:3.5]
set yrange [0:0.16]
set xtics -2, 1
set ytics 0, 0.05
set xlabel "weight w"
set ylabel "error E"
set label "slope < 0: more weight, less error.\nSubtracting it adds weight." at -1.35, 0.145 textcolor rgb blue
set label "slope > 0: more weight, more error.\nSubtracting it takes weight away." at 0.7, 0.105 textcolor rgb orange
set arrow from -1.3, 0.122 to -0.8, 0.122 arrowstyle 1
set arrow from 2.5, 0.081 to 2, 0.081 arrowstyle 2
plot data index "error" with lines linetype 4, \
     data index "slope left" with lines linetype 1 linewidth 4, data index "slope right" with lines linetype 2 linewidth 4, \
     data index "left" with points linetype 1, data index "right" with points linetype 2
