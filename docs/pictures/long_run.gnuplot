height = 380; load "style.gnuplot"
set logscale x
set xrange [1:13000000]
set yrange [0:9]
set xtics ("1" 1, "" 10, "100" 100, "" 1000, "10,000" 10000, "" 100000, "1,000,000" 1000000, "" 10000000)
set ytics 0, 2
set xlabel "iteration"
set ylabel "w" rotate by 0
set rmargin 3
set label "the ends of the 64 parts" at 120000, 8.6 right textcolor rgb orange
plot data index "weight" with lines linetype 1, data index "parts" with points linetype 2 pointsize 0.4
