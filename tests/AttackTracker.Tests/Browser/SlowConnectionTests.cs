using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>People do the next thing before the server has answered the last: what they did first still counts.</summary>
public sealed class SlowConnectionTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private static readonly TimeSpan OneWay = TimeSpan.FromMilliseconds(80);

    [Theory]
    [InlineData("")]
    [InlineData("review")]
    public async Task Two_days_typed_within_one_round_trip_both_narrow_the_list(string address)
    {
        var page = await OpenSlowAsync(address);
        if (address.Length == 0)
        {
            await page.Locator("details[data-panel=filter] > summary").ClickAsync();
        }

        await page.GetByLabel("From", new() { Exact = true }).FillAsync("2022-01-05");
        await page.GetByLabel("to", new() { Exact = true }).FillAsync("2022-01-05");

        await Expect(page).ToHaveURLAsync(new Regex("from=2022-01-05&to=2022-01-05"));
    }

    [Fact]
    public async Task A_page_that_is_left_while_its_drawing_s_script_is_still_loading_takes_nothing_along()
    {
        var page = await OpenSlowAsync("articles");
        await Section(page, "Timeline").ClickAsync();

        // As soon as the drawing is there, since no person of these tests would be quick enough.
        await page.EvaluateAsync(
            """
            () => new Promise(resolve => {
              const look = () => {
                if (!document.querySelector("main figure")) return requestAnimationFrame(look);
                document.querySelector("nav a[href='activity']").click();
                resolve();
              };
              look();
            })
            """);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Activity" })).ToBeVisibleAsync();
        await Section(page, "Bases").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Bases" })).ToBeVisibleAsync();
    }

    private static ILocator Section(IPage page, string name)
        => page.GetByRole(AriaRole.Navigation, new() { Name = "Main", Exact = true }).GetByRole(AriaRole.Link, new() { Name = name });

    /// <summary>Opens a page whose circuit takes a while in either direction, as over a long line.</summary>
    private async Task<IPage> OpenSlowAsync(string address)
    {
        var page = await OpenAsync("api");
        await page.RouteWebSocketAsync(new Regex("_blazor"), socket =>
        {
            var server = socket.ConnectToServer();
            var (up, down) = (Delayed(server.Send), Delayed(socket.Send));
            socket.OnMessage(frame => up(frame.Binary!));
            server.OnMessage(frame => down(frame.Binary!));
        });
        await page.GotoAsync(address);
        await CircuitUpAsync(page);
        return page;
    }

    private static Action<byte[]> Delayed(Action<byte[]> send)
    {
        var waiting = Channel.CreateUnbounded<(byte[] Message, long At)>();
        var clock = TimeProvider.System;
        _ = Task.Run(async () =>
        {
            await foreach (var (message, at) in waiting.Reader.ReadAllAsync())
            {
                if (OneWay - clock.GetElapsedTime(at) is var left && left > TimeSpan.Zero)
                {
                    await Task.Delay(left, clock);
                }

                send(message);
            }
        });
        return message => waiting.Writer.TryWrite((message, clock.GetTimestamp()));
    }
}
