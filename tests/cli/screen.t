-h fits a screen of 24 lines and 80 columns and shows three one-liners; --help has all options.
--- cmd
"$KTRACE" -h >short
"$KTRACE" --help >long
[ "$(wc -l <short)" -le 24 ] && echo "not higher"
awk 'length($0) > 80 { print "wide: " $0 }' short
sed -n '/^examples/,$p' short | grep -c '^  ktrace'
grep -c -- '--dry-run' short
grep -c -- '--dry-run' long
--- stdout
not higher
3
0
1
