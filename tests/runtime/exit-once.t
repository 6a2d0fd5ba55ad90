Nothing that any probe sends after exit() is printed, however fast the calls come: 50 runs, in each of which other calls follow at once. What end prints is.
--- cmd
for i in $(seq 50); do
	"$KTRACE" -q -c "$TARGETS/calls 20000" - <<-END
	uprobe:$TARGETS/calls:work { printf("once\n"); exit(); }
	uprobe:$TARGETS/calls:work_other { printf("other\n"); }
	end { printf("end\n"); }
	END
done | grep . | sort | uniq -c
--- needs
root
--- timeout
120
--- filter
s/^ *//
--- stdout
50 end
50 once
