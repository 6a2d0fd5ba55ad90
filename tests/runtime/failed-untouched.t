Programs cannot wait for a page that the process has not touched yet: what lies there reads as empty,
which -k tells with the place, and is there once it was touched.
--- cmd
cd "$TARGETS"
"$KTRACE" -q -k -c "./pages 1" -e "uprobe:./pages:touch_begin { print(str(arg0, 8)); }
uprobe:./pages:touch_end { @bytes[++@n] = strlen(str(arg0, 8)); }"
--- needs
root
uprobe
--- stdout



@bytes[1]: 0
@bytes[2]: 1
@n: 2
--- stderr
stdin:1:36: warning: 1 read(s) of memory failed here: the value was taken as 0 (helper 'probe_read_user_str' returned -14)
stdin:2:50: warning: 1 read(s) of memory failed here: the value was taken as 0 (helper 'probe_read_user_str' returned -14)
