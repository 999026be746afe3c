using System.Text;

namespace AttackTracker.Core.Export;

/// <summary>Several values in one cell: a bar between them, and a backslash before a bar or backslash within one.</summary>
internal static class CsvList
{
    private const char Bar = '|';

    /// <summary>Empty for no items; an item that is not known is empty between its bars.</summary>
    public static string Join(IReadOnlyList<string?> items) => items.Count switch
    {
        0 => "",
        1 => Escape(items[0]),
        _ => string.Join(Bar, items.Select(Escape)),
    };

    /// <summary>The items again; a reader of ours, and what a reader of others has to do.</summary>
    public static IReadOnlyList<string> Split(string cell)
    {
        if (cell.Length == 0)
        {
            return [];
        }

        List<string> items = [];
        var item = new StringBuilder();
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] == Bar)
            {
                items.Add(item.ToString());
                item.Clear();
            }
            else
            {
                item.Append(cell[i] == '\\' && i + 1 < cell.Length ? cell[++i] : cell[i]);
            }
        }

        items.Add(item.ToString());
        return items;
    }

    private static string Escape(string? item)
        => item is null ? ""
            : item.AsSpan().ContainsAny(Bar, '\\') ? item.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal)
            : item;
}
