Functions of a stripped binary are probed and named by the debug file that has its build id.
--- cmd
strip "$TARGETS/spin" -o bare
id=$(readelf -n bare | sed -n 's/.*Build ID: //p')
dir=/usr/lib/debug/.build-id/$(printf %.2s "$id")
"$KTRACE" -q -c './bare 1' -e 'uprobe:./bare:burn_inner { exit(); }'
mkdir -p "$dir" && objcopy --only-keep-debug "$TARGETS/spin" "$dir/${id#??}.debug"
"$KTRACE" -q -c './bare 50' -e 'uprobe:./bare:burn_inner { if (@n++ == 0) { printf("%s", ustack(4)); } } END { clear(@n); }'
rm -f "$dir/${id#??}.debug"; rmdir -p --ignore-fail-on-non-empty "$dir"
--- needs
root
uprobe
!vm
cmd:objcopy
cmd:strip
cmd:readelf
--- filter
s/\+[0-9]+$/+N/
--- match-stderr
there is no function 'burn_inner' in ./bare
--- stdout

        burn_inner+N
        burn_middle+N
        burn_outer+N
        main+N


