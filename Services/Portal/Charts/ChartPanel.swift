import Mustache

/// A chart with what belongs to it: the same figures as a table, a CSV file, and where its rows are. Partial `dashboard/panel`.
struct ChartPanel: Sendable {
    /// Of a thousand cells the template asks for each value by name: they answer themselves, because reflection takes longer than all the rest of the page.
    struct Cell: Sendable, MustacheParent {
        let label: String
        let value: String
        let url: String?

        func child(named name: String) -> Any? {
            switch name {
            case "label": label
            case "value": value
            case "url": url
            case "linked": url == nil ? nil : self
            default: nil
            }
        }
    }

    struct Row: Sendable, MustacheParent {
        let name: String
        let url: String?
        let cells: [Cell]

        func child(named name: String) -> Any? {
            switch name {
            case "name": self.name
            case "url": url
            case "cells": cells
            default: nil
            }
        }
    }

    struct Table: Sendable {
        let caption: String
        let columns: [String]
        let rows: [Row]

        /// - Parameters:
        ///   - columns: the first is the name's.
        ///   - rows: a value for each further column.
        init(caption: String, columns: [String], rows: [(name: String, url: String?, values: [(text: String, url: String?)])]) {
            self.caption = caption
            self.columns = columns
            self.rows = rows.map { row in
                Row(name: row.name, url: row.url, cells: zip(columns.dropFirst(), row.values).map { Cell(label: $0, value: $1.text, url: $1.url) })
            }
        }
    }

    /// What a shape means, in words.
    struct Key: Sendable {
        /// Of the shapes' file; nil where it is a part of a bar.
        let shape: String?
        let part: String?
        let words: String
    }

    let id: String
    let title: String
    let lede: String?
    let figures: [Figure]
    let keys: [Key]
    let svg: SVG?
    /// The drawing is larger than a small screen: it scrolls.
    let scrolls: Bool
    /// Without a drawing the table is the picture.
    let open: Bool
    let table: Table?
    let download: Link?
    let links: [Link]
    let emptyState: Empty?
    let unavailable: Unavailable?

    /// A number with what it counts, and where its rows are.
    struct Figure: Sendable {
        let value: String
        let words: String
        let url: String?
    }

    init(
        id: String, title: String, lede: String? = nil, figures: [Figure] = [], keys: [Key] = [], svg: SVG? = nil, scrolls: Bool = false,
        table: Table? = nil, download: Link? = nil, links: [Link] = [], emptyState: Empty? = nil, unavailable: Unavailable? = nil
    ) {
        self.id = id
        self.title = title
        self.lede = lede
        self.figures = figures
        self.keys = keys
        self.svg = svg
        self.scrolls = scrolls
        open = svg == nil
        self.table = table
        self.download = download
        self.links = links
        self.emptyState = emptyState
        self.unavailable = unavailable
    }
}
