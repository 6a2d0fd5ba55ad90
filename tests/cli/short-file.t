A readable file comes before the form of the same name.
--- cmd
echo 'begin { print("a script"); exit(); }' >count
"$KTRACE" -q count
rm count
"$KTRACE" -q count
echo "status $?"
--- needs
root
--- stdout
a script


status 2
--- stderr
ktrace: error: 'count' takes one argument, PROBE
hint: how often PROBE, a pattern or a kernel function happens
