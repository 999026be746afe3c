using System.Globalization;

namespace AttackTracker.Web.Components.Display;

/// <summary>Countries by their ISO 3166-1 alpha-2 code.</summary>
public static class CountryNames
{
    /// <summary>The English name; the code itself where none is known, null for none.</summary>
    public static string? Of(string? code)
    {
        if (code is not { Length: 2 })
        {
            return code;
        }

        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
