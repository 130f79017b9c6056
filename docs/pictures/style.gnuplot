# What all pictures share. pictures.py gives each colour a second one for a dark ground.
set terminal svg size 800, height fixed enhanced font "sans-serif,17" linewidth 1 background "#fefefe"
blue = "#0a62cb"; orange = "#c2540a"; green = "#1a7f37"; grey = "#8b949e"
set encoding utf8
set minussign
set format "%g"
set border 3 linecolor "#6e7681"
set tics nomirror scale 0.5
set key noautotitle
set title offset 0, -0.6
set xlabel offset 0, 0.4
set ylabel offset 0.6, 0
set linetype 1 linecolor rgb blue linewidth 2.5 pointtype 7 pointsize 0.7
set linetype 2 linecolor rgb orange linewidth 2.5 pointtype 7 pointsize 0.7
set linetype 3 linecolor rgb green linewidth 2.5 pointtype 7 pointsize 0.7
set linetype 4 linecolor rgb grey linewidth 2
set linetype 5 linecolor rgb grey linewidth 1.5 dashtype 2
set style arrow 1 head filled size screen 0.014, 22 linetype 1
set style arrow 2 head filled size screen 0.014, 22 linetype 2
set style arrow 3 head filled size screen 0.014, 22 linetype 3
