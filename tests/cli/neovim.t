Neovim's own client drives ktrace lsp: a mistake is shown where it is and goes when it is mended; hover, completion, the layout.
--- cmd
cat >a.bt <<'END'
begin{@start[tid]=nsecs;
@h=hist(@start[tit]);exit()}
END
cat >drive.lua <<'END'
local function say(...) io.stdout:write(string.format(...), "\n") end
local function wait(what, done)
	if not vim.wait(10000, done, 20) then say("in vain: %s", what) vim.cmd("cquit") end
end
local function ask(method, line, col)
	vim.api.nvim_win_set_cursor(0, { line, col })
	local got = vim.lsp.buf_request_sync(0, "textDocument/" .. method, vim.lsp.util.make_position_params(), 10000)
	for _, answer in pairs(got or {}) do return answer.result end
end
local id = vim.lsp.start_client({ cmd = { os.getenv("KTRACE"), "lsp" }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, id)
wait("diagnostics", function() return #vim.diagnostic.get(0) > 0 end)
for _, d in ipairs(vim.diagnostic.get(0)) do
	say("%d:%d-%d %s %s [%s]", d.lnum + 1, d.col + 1, d.end_col, d.source, d.message, d.user_data.lsp.code)
end
vim.api.nvim_buf_set_text(0, 1, 17, 1, 18, { "d" })
wait("no diagnostics", function() return #vim.diagnostic.get(0) == 0 end)
say("mended: %s", vim.api.nvim_buf_get_lines(0, 1, 2, true)[1])
say("hover: %s", vim.trim(ask("hover", 1, 8).contents.value))
for _, item in ipairs(vim.lsp.util.extract_completion_items(ask("completion", 2, 18))) do
	say("complete: %s", item.label)
end
if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 10000 }) else vim.lsp.buf.formatting_sync(nil, 10000) end
vim.cmd("write")
vim.lsp.stop_client(id)
wait("end", function() return vim.lsp.client_is_stopped(id) end)
vim.cmd("quit")
END
HOME=$PWD XDG_STATE_HOME=$PWD XDG_CACHE_HOME=$PWD timeout 60 nvim --headless -u NONE -i NONE -n -S drive.lua a.bt 2>errors || cat errors
cat a.bt
--- needs
cmd:nvim
--- stdout
2:16-18 ktrace 'tit' is neither a builtin nor a constant
hint: did you mean 'tid'? [undefined-name]
mended: @h=hist(@start[tid]);exit()}
hover: @start[uint32]: uint64
complete: tid
complete: tid(
begin
{
	@start[tid] = nsecs;
	@h = hist(@start[tid]);
	exit()
}
