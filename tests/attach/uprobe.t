uprobe and uretprobe count every call, exactly, with arguments and return value.
--- counts
uprobe uretprobe
--- cmd
cp "$TARGETS/calls" .
"$KTRACE" -q -c "./calls 100" -e "
uprobe:./calls:work { @calls = count(); @sum = sum(arg0); @text = str(arg1); }
uretprobe:./calls:work { @returned = sum(retval); }"
--- needs
root
uprobe
--- stdout


@calls: 100
@returned: 9900
@sum: 4950
@text: some text
