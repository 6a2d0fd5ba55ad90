A backslash with blanks behind it does not continue a line of the preprocessor: --fmt leaves one there.
--- cmd
printf '#define A 1 \\  \n#define B 2\nbegin { print(B); }\n' >a.bt
"$KTRACE" --fmt a.bt | tee b.bt | cat -A
"$KTRACE" --fmt --check b.bt; echo "status $?"
--- stdout
#define A 1 \ $
#define B 2$
begin { print(B); }$
status 0
