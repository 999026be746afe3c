using AttackTracker.Web.Navigation;

namespace AttackTracker.Tests.Navigation;

public sealed class LateMovesTests
{
    private readonly LateMoves _moves = new();
    private readonly TaskCompletionSource _work = new();

    [Fact]
    public async Task What_was_begun_before_a_reader_left_by_a_link_moves_them_no_more()
    {
        var late = BeginWorkAsync();
        await _moves.BeginAsync(() => Task.FromResult(_moves.IsLate(byLink: true)));
        _work.SetResult();

        Assert.True(await late);
    }

    [Fact]
    public async Task What_is_begun_on_the_page_moves_the_reader_as_often_as_it_likes()
    {
        await _moves.BeginAsync(() => Task.FromResult(_moves.IsLate(byLink: true)));
        var first = BeginWorkAsync();
        var second = BeginWorkAsync();
        _work.SetResult();

        Assert.False(await first);
        Assert.False(await second);
    }

    [Fact]
    public async Task A_link_is_never_late_and_leads_on_to_where_its_page_sends_the_reader()
    {
        var isLate = true;
        var leadsOn = true;
        await _moves.BeginAsync(async () =>
        {
            isLate = _moves.IsLate(byLink: true);
            await Task.Yield();
            leadsOn = _moves.IsLate(byLink: false);
        });

        Assert.False(isLate);
        Assert.False(leadsOn);
    }

    /// <summary>Something that takes its time and then shows another page; whether that comes too late.</summary>
    private async Task<bool> BeginWorkAsync()
    {
        var isLate = false;
        await _moves.BeginAsync(async () =>
        {
            await _work.Task;
            isLate = _moves.IsLate(byLink: false);
        });
        return isLate;
    }
}
