height = 560; load "style.gnuplot"
set size square
set xrange [-8:8]
set yrange [-8:8]
set xtics -8, 4
set ytics -8, 4
set border 15
set xlabel "w"
set ylabel "b" rotate by 0
do for [i = -6:6:2] {
  set arrow from i, -8 to i, 8 nohead linetype 4 linewidth 0.5
  set arrow from -8, i to 8, i nohead linetype 4 linewidth 0.5
}
plot data index "parts" using ($3 > 50 ? $1 : NaN):2:(($3 / 659) ** 0.5 * 5) with points linetype 1 pointtype 6 linewidth 1 pointsize variable, \
     data index "parts" using 1:2:(sprintf("%d", $3)) with labels font ",13"
