--traceable-functions takes the place of the kernel's list of functions; a file that cannot be read is told.
--- cmd
printf 'made_up_one\nmade_up_two\nother [module]\n' >functions
"$KTRACE" --traceable-functions functions -l 'kprobe:made*'
"$KTRACE" --traceable-functions functions -l 'kprobe:module:*'
"$KTRACE" --traceable-functions nothing -l 'kprobe:made*'
echo "status $?"
--- stdout
kprobe:made_up_one
kprobe:made_up_two
kprobe:module:other
status 2
--- stderr
ktrace: error: --traceable-functions 'nothing': No such file or directory
