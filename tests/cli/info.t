--info tells of this kernel and this ktrace, a line for each feature; --has asks for one.
--- cmd
"$KTRACE" --info >out; echo "status $?"
grep -c '^ *btf ' out
grep -qi llvm out && echo "the version of LLVM"
"$KTRACE" --has btf; echo "status $?"
"$KTRACE" --has nothing 2>&1; echo "status $?"
"$KTRACE" --no-feature btf --has btf; echo "status $?"
--- needs
root
btf
--- stdout
status 0
1
the version of LLVM
status 0
ktrace: error: there is no feature 'nothing'
hint: 'ktrace --info' lists them
status 2
status 1
