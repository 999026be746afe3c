using System.Globalization;

namespace AttackTracker.Web;

/// <summary>The setting of the language in which pages speak: one for the whole site, chosen before a page is made, since tables of pages keep their texts.</summary>
internal static class Language
{
    /// <summary>The key in configuration files and the environment: a tag such as <c>de</c> or <c>pt-BR</c>; English where it is left out.</summary>
    public const string Key = "Language";

    private const string English = "en";

    /// <summary>As HTML marks it.</summary>
    public static string Tag => CultureInfo.DefaultThreadCurrentUICulture is { Name: { Length: > 0 } chosen } ? chosen : English;

    /// <summary>The culture that finds the texts; the invariant one for English, in which they stand in the program itself, whatever the machine speaks.</summary>
    /// <exception cref="FormatException">No translation is built for the language; the message says which files make one.</exception>
    public static CultureInfo Of(IConfiguration configuration)
    {
        var tag = configuration[Key] is { Length: > 0 } named ? named : English;
        if (tag == English)
        {
            return CultureInfo.InvariantCulture;
        }

        try
        {
            var culture = CultureInfo.GetCultureInfo(tag);
            typeof(Language).Assembly.GetSatelliteAssembly(culture);
            return culture;
        }
        catch (Exception fault) when (fault is CultureNotFoundException or FileNotFoundException)
        {
            throw new FormatException($"The setting {Key} names “{tag}”, of which there is no translation: put a Texts.{tag}.resx beside each Texts.resx and build, or leave the setting out for English.", fault);
        }
    }
}
