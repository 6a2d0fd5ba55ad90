A probe given alone prints so many lines a second; each event is either printed or counted as not shown.
--- cmd
cp "$TARGETS/calls" .
"$KTRACE" -q -c "$PWD/calls 5000" "uprobe:$PWD/calls:work" >out
awk '/^calls/ { shown++ } /more were not shown$/ { hidden += $2 }
	END { print (shown >= 100 && shown < 5000) ? "limited" : "not limited: " shown; print shown + hidden }' out
--- needs
root
uprobe
--- stdout
limited
5000
