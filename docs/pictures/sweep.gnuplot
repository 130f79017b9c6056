height = 520; load "style.gnuplot"
set xrange [0:65]
set yrange [0.24:64]
set logscale y 2
set xtics (1, 16, 32, 48, 64)
set ytics ("¼" 0.25, "½" 0.5, 1, 2, 4, 8, 16, 32, 64)
set xlabel "start"
set ylabel "rate"
set rmargin 18
set label "the error has grown" at 66, 45 textcolor rgb orange
set label "learned" at 66, 6 textcolor rgb blue
set label "otherwise stuck,\nor not there yet" at 66, 0.6 textcolor "#6e7681"
plot data index "learned" with lines linetype 1 linewidth 5, data index "diverged" with lines linetype 2 linewidth 5
