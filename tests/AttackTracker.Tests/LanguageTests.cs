using System.Globalization;
using AttackTracker.Tests.Commands;
using AttackTracker.Web;
using Microsoft.Extensions.Configuration;

namespace AttackTracker.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("en")]
    public void Pages_speak_English_whatever_the_machine_speaks(string? named)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(Language.Key, named)]).Build();

        Assert.Equal(CultureInfo.InvariantCulture, Language.Of(configuration));
        Assert.Equal("en", Language.Tag);
    }

    [Theory]
    [InlineData("tlh")]
    [InlineData("de_DE!")]
    public async Task A_language_without_a_translation_is_refused_with_the_file_that_is_missing(string named)
    {
        var run = await CommandRun.Of("serve", $"--Language={named}", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"The setting Language names “{named}”, of which there is no translation: put a Texts.{named}.resx beside each Texts.resx and build, or leave the setting out for English.", Assert.Single(run.ErrorLines));
    }
}
